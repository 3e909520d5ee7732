"""What must hold on pages and between files, and what is only advised."""
