# about: a counter is advanced by augmented assignment in a loop that starts a process each time
# run: fork=ok spawn=ok
# differs: output
from multiprocessing import Process

generation = 0


def evolve(population):
    best = max(population)
    print("generation", generation, "best", best)  # expect: stale-global generation


if __name__ == "__main__":
    for population in ([1, 5], [7, 2], [3, 9]):
        generation += 1
        p = Process(target=evolve, args=(population,))
        p.start()
        p.join()
