"""Files into models, and faults into sentences."""
