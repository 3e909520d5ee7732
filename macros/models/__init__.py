"""What a file of the guide may say."""
