# about: a package in src layout style with relative imports: the verbosity is set through the package
# run: fork=ok spawn=ok
# differs: output
import mytool.cli

if __name__ == "__main__":
    mytool.cli.main(["--level", "3"])
