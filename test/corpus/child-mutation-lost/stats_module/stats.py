"""What has been seen so far."""

visited = 0
