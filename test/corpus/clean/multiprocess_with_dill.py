# about: The package multiprocess pickles with dill: lambdas and closures are fine.
# tempts: unpicklable-task unpicklable-target
# needs: multiprocess
import multiprocess as mp


def main(factor):
    def scale(number):
        return number * factor

    with mp.Pool(2) as pool:
        print(pool.map(lambda number: number + factor, [1, 2]))
        print(pool.map(scale, [1, 2]))
    process = mp.Process(target=lambda: print("in a child"))
    process.start()
    process.join()


if __name__ == "__main__":
    main(2)
