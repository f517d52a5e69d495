# about: a function registered with copyreg leaves a field out
# run: fork=ok spawn=ok
# differs: output
import copyreg
from multiprocessing import Process


class Ticket:
    def __init__(self, number, note=""):
        self.number = number
        self.note = note


def reduce_ticket(ticket):
    return Ticket, (ticket.number,)


copyreg.pickle(Ticket, reduce_ticket)


def handle(ticket):
    print("ticket", ticket.number, repr(ticket.note))


if __name__ == "__main__":
    t = Ticket(17, note="urgent")
    worker = Process(target=handle, args=(t,))  # expect: custom-pickling t
    worker.start()
    worker.join()
