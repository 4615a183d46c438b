"""Splits numbers into their prime factors by trial division, with the same steps as in Java."""

import math
import struct

NUMBER = struct.Struct(">q")


def prepare(algorithm):
    factors = sqrt if algorithm == "sqrt" else article

    def perform(described):
        found = factors(NUMBER.unpack(described)[0])
        return struct.pack(">B%dq" % len(found), len(found), *found)

    return perform


def article(number):
    """Begins again at 2 after each factor, and goes on to the number itself."""
    factors = []
    while number > 1:
        factor = first_divisor(number, 2, number)
        factors.append(factor)
        number //= factor
    return factors


def sqrt(number):
    """Goes on from the factor that was found, up to the square root."""
    factors = []
    factor = 2
    while number > 1:
        factor = first_divisor(number, factor, math.isqrt(number))
        factors.append(factor)
        number //= factor
    return factors


def first_divisor(number, first, last):
    """The number itself if there is none."""
    for trial in range(first, last + 1):
        if number % trial == 0:
            return trial
    return number
