import { binomialProbability } from './binomial-probability.ts';

/**
 * Up to so many trials, it is faster to begin at no success than at the likeliest outcome. No success
 * must not be negligible: with probabilities up to one half, it is at least 2^-48.
 */
const FEW_TRIALS = 48;
/** Outcomes less likely than this never come up, all of them together. */
const NEGLIGIBLE = 2 ** -70;

/**
 * Draws the number of successes in a number of trials, exactly, each from one uniform number.
 *
 * The outcomes have their turns in a fixed order: first the likeliest (with few trials: none), then
 * the one above it, the one below it, the second above it, and so on. Each takes its probability off
 * the uniform number until that is used up. What the turns take is kept for as long as trials and
 * probability stay the same.
 */
export class BinomialSampler {
  #trials = NaN;
  #probability = NaN;
  /** Whether it is failures that are counted: the rarer of the two are. */
  #isTurned = false;
  /** The outcome that has the first turn, and the odds of a success. */
  #first = 0;
  #odds = 0;
  /** What each turn takes off together with those before, as far as known: an odd number of turns. */
  #taken = new Float64Array(63);
  #known = 0;
  /** The probabilities of the outcomes of the last two turns known: above the first outcome and below. */
  #above = 0;
  #below = 0;

  /**
   * @param trials a whole number from 0 to 10^10
   * @param probability of success, from 0 to 1
   * @param uniform from 0 to 1, 1 exclusive
   */
  draw(trials: number, probability: number, uniform: number): number {
    if (trials !== this.#trials || probability !== this.#probability) this.#begin(trials, probability);
    const turn = uniform < (this.#taken[this.#known - 1] as number) ? this.#find(uniform) : this.#extend(uniform);
    const outcome = this.#first + (turn % 2 === 0 ? -turn / 2 : (turn + 1) / 2);
    return this.#isTurned ? trials - outcome : outcome;
  }

  #begin(trials: number, probability: number): void {
    this.#trials = trials;
    this.#probability = probability;
    this.#isTurned = probability > 0.5;
    const rarer = this.#isTurned ? 1 - probability : probability;
    const isFew = trials <= FEW_TRIALS;
    this.#odds = rarer / (1 - rarer);
    this.#first = isFew ? 0 : Math.floor((trials + 1) * rarer);
    this.#above = isFew ? power(1 - rarer, trials) : binomialProbability(trials, rarer, this.#first);
    this.#below = this.#above;
    this.#taken[0] = this.#above;
    this.#known = 1;
  }

  /** The turn, of those known, in which a uniform number is used up. */
  #find(uniform: number): number {
    const taken = this.#taken;
    let turn = 0;
    // Halving is for the many turns of many trials; the first few are faster one by one.
    for (let end = this.#known - 1; end - turn > 32; ) {
      const middle = (turn + end) >> 1;
      if (uniform < (taken[middle] as number)) end = middle;
      else turn = middle + 1;
    }
    while (uniform >= (taken[turn] as number)) turn += 1;
    return turn;
  }

  /** The turn in which a uniform number is used up that the turns known so far have not used up. */
  #extend(uniform: number): number {
    const trials = this.#trials;
    const odds = this.#odds;
    let turn = this.#known;
    let taken = this.#taken[turn - 1] as number;
    let higher = this.#first + (turn - 1) / 2;
    let lower = this.#first - (turn - 1) / 2;
    let above = this.#above;
    let below = this.#below;
    // There is nothing above all trials and below 0: there the factors are 0.
    while (uniform >= taken && (above > NEGLIGIBLE || below > NEGLIGIBLE)) {
      above *= (odds * (trials - higher)) / (higher + 1);
      below *= lower / (odds * (trials - lower + 1));
      higher += 1;
      lower -= 1;
      if (turn + 2 > this.#taken.length) this.#grow();
      this.#taken[turn] = taken + above;
      taken += above + below;
      this.#taken[turn + 1] = taken;
      turn += 2;
    }
    this.#above = above;
    this.#below = below;
    this.#known = turn;
    // What rounding may leave when nothing has a turn any more falls to the first outcome.
    if (uniform >= taken) return 0;
    return uniform < (this.#taken[turn - 2] as number) ? turn - 2 : turn - 1;
  }

  #grow(): void {
    const longer = new Float64Array(this.#taken.length * 2);
    longer.set(this.#taken);
    this.#taken = longer;
  }
}

/** A power, by squaring, for a whole exponent below 2^31. */
function power(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result *= factor;
    factor *= factor;
  }
  return result;
}
