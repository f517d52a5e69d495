# about: A package with relative imports and re-exports whose settings travel in a task.
# tempts: stale-global
# run: fork=ok spawn=ok
# differs: nothing
from app import Job, run_all


def main():
    jobs = [Job("resize", {"width": 80}), Job("crop", {"width": 40})]
    print(run_all(jobs))


if __name__ == "__main__":
    main()
