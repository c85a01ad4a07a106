class Plane {}
