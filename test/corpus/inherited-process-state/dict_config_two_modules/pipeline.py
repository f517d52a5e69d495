import logging

logger = logging.getLogger("pipeline")


def stage(name):
    logger.debug("stage %s", name)  # expect: inherited-process-state logger.debug
    return name
