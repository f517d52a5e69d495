class EtlError(Exception):
    pass
