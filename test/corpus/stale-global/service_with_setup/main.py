# about: A service object sets its module's connection string when it is set up.
# run: fork=ok spawn=exception
# differs: variable
from service import Service

if __name__ == "__main__":
    service = Service("db://test")
    service.run()
