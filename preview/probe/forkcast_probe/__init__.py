"""The probe: rides along in every process of a leg and records what each one has. Standard library only."""
