# about: The function that starts the workers lives in another module; the script calls it bare.
# run: fork=ok spawn=exception
# differs: exception RuntimeError
from service import bootstrap

bootstrap.launch(2)  # expect: missing-main-guard bootstrap.launch
print("all up")
