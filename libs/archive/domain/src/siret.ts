const LA_POSTE = '356000000';

/** Sum of Luhn's algorithm: every second digit from the right doubled, and its digits added. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const counted = place % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum;
}

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/**
 * True for 14 digits that pass Luhn's check. The establishments of La Poste (SIREN 356 000 000) do not all: the sum of
 * their digits is a multiple of 5 instead (Insee, "numéro SIRET"); its seat passes Luhn.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(LA_POSTE) && digitSum(text) % 5 === 0;
}
