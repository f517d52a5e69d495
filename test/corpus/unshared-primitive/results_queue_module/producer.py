import channels


def produce(number):
    channels.results.put(number)  # expect: unshared-primitive channels.results
