import uuid

NODE_ID = str(uuid.uuid4())


def describe():
    return "node " + NODE_ID  # expect: nondeterministic-import NODE_ID
