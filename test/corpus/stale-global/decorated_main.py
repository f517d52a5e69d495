# about: A command of click sets the module's settings before it starts its workers.
# needs: click
from multiprocessing import Pool

import click

quality = 75


def compress(name):
    return "%s at %d" % (name, quality)  # expect: stale-global quality


@click.command()
@click.option("--quality", "wanted", default=75)
@click.argument("names", nargs=-1)
def main(wanted, names):
    global quality
    quality = wanted
    with Pool() as pool:
        for line in pool.imap(compress, names):
            click.echo(line)


if __name__ == "__main__":
    main()
