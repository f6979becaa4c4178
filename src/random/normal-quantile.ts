import ln from '@stdlib/math-base-special-ln';

/**
 * The quantile of the normal distribution with mean 0 and standard deviation 1, to about 15 digits,
 * for probabilities down to 1e-316.
 *
 * Source: M. Wichura: Algorithm AS 241: The percentage points of the normal distribution, Applied
 * Statistics 37 (1988), PPND16. The coefficients are to the precision of a double.
 *
 * @param probability between 0 and 1, both exclusive; near 1, ask for the other tail
 */
export function normalQuantile(probability: number): number {
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * centralRatio(0.180625 - offset * offset);
  const distance = tailRatio(Math.sqrt(-ln(offset < 0 ? probability : 1 - probability)));
  return offset < 0 ? -distance : distance;
}

/** The quantile per unit of probability off one half, for 0.425^2 less the square of that probability. */
function centralRatio(r: number): number {
  const above = polynomial(
    r,
    3.3871328727963665,
    133.14166789178438,
    1971.5909503065513,
    13731.69376550946,
    45921.95393154987,
    67265.7709270087,
    33430.57558358813,
    2509.0809287301227,
  );
  const below = polynomial(
    r,
    1,
    42.31333070160091,
    687.1870074920579,
    5394.196021424751,
    21213.794301586597,
    39307.89580009271,
    28729.085735721943,
    5226.495278852854,
  );
  return above / below;
}

/** How far out a tail begins, for the root of minus the logarithm of its probability. */
function tailRatio(root: number): number {
  if (root <= 5) {
    const r = root - 1.6;
    const above = polynomial(
      r,
      1.4234371107496835,
      4.630337846156546,
      5.769497221460691,
      3.6478483247632045,
      1.2704582524523684,
      0.2417807251774506,
      0.022723844989269184,
      0.0007745450142783414,
    );
    const below = polynomial(
      r,
      1,
      2.053191626637759,
      1.6763848301838038,
      0.6897673349851,
      0.14810397642748008,
      0.015198666563616457,
      0.0005475938084995345,
      1.0507500716444169e-9,
    );
    return above / below;
  }
  const r = root - 5;
  const above = polynomial(
    r,
    6.657904643501103,
    5.463784911164114,
    1.7848265399172913,
    0.29656057182850487,
    0.026532189526576124,
    0.0012426609473880784,
    2.7115555687434876e-5,
    2.0103343992922881e-7,
  );
  const below = polynomial(
    r,
    1,
    0.599832206555888,
    0.1369298809227358,
    0.014875361290850615,
    0.0007868691311456133,
    1.8463183175100548e-5,
    1.421511758316446e-7,
    2.0442631033899397e-15,
  );
  return above / below;
}

/** A polynomial of degree 7 in r, its coefficients from that of 1 to that of r^7. */
function polynomial(
  r: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  return ((((((h * r + g) * r + f) * r + e) * r + d) * r + c) * r + b) * r + a;
}
