# about: dictConfig in the command line module, loggers in the module of the workers
# run: fork=ok spawn=ok
# differs: output
import logging.config
import multiprocessing

from pipeline import stage

CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "plain"}},
    "root": {"level": "DEBUG", "handlers": ["out"]},
}


def cli():
    logging.config.dictConfig(CONFIG)
    p = multiprocessing.Process(target=stage, args=("extract",))
    p.start()
    p.join()


if __name__ == "__main__":
    cli()
