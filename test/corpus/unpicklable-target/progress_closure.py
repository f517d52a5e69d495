# about: A closure over the total is the target of a process.
# run: fork=ok spawn=exception
# differs: exception
import multiprocessing


def run(total):
    done = multiprocessing.Value("i", 0)

    def step(amount):
        with done.get_lock():
            done.value += amount

    steppers = []
    for amount in (1, 2):
        stepper = multiprocessing.Process(target=step, args=(amount,), daemon=True)  # expect: unpicklable-target step
        stepper.start()
        steppers.append(stepper)
    for stepper in steppers:
        stepper.join()
    print(done.value, "of", total)


if __name__ == "__main__":
    run(3)
