import type { Random } from '../random.ts';

/** Appends the Luhn check digit, as in an IMEI or ICCID. */
export function withLuhn(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? (doubled > 9 ? doubled - 9 : doubled) : digit;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/** Plates have no I, O or U. */
const plateLetters = 'ABCDEFGHJKLMNPQRSTVWXYZ';

/** Coprime with the number of plates: spreads ranks over all of them without collisions. */
const plateStride = 400_009;
const plateCount = 999 * 529 * 529;

/** The plate of a vehicle's rank, AA-001-AA to ZZ-999-ZZ; unique for each rank. */
export function plateOfRank(vehicleRank: number): string {
  const rank = (vehicleRank * plateStride) % plateCount;
  const number = (rank % 999) + 1;
  const tail = Math.floor(rank / 999) % 529;
  const head = Math.floor(rank / 999 / 529) % 529;
  return `${letters(head)}-${String(number).padStart(3, '0')}-${letters(tail)}`;
}

function letters(rank: number): string {
  return `${plateLetters.charAt(Math.floor(rank / 23))}${plateLetters.charAt(rank % 23)}`;
}

/** A plate as it is compared: without spaces and hyphens, in upper case. */
export const barePlate = (plate: string): string => plate.replace(/[\s-]/g, '').toUpperCase();

const vinLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
/** Letters with their values for the VIN check: 1 to 8, then 1 to 9 and 2 to 9, without I, O and Q. */
const vinValues: Readonly<Record<string, number>> = Object.fromEntries(
  ['ABCDEFGH', 'JKLMN', '......P.R', '.STUVWXYZ'].flatMap((row) =>
    Array.from(row, (letter, index) => [letter, index + 1] as const),
  ),
);
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Makes a 17-character VIN with a valid check character: maker's code, drawn type, and the vehicle's rank as serial
 * number.
 */
export function vinOf(makerCode: string, rank: number, random: Random): string {
  let type = '';
  for (let position = 0; position < 5; position++) type += vinLetters.charAt(random.between(0, vinLetters.length - 1));
  const draft = `${makerCode}${type}0${vinLetters.charAt(random.between(0, 22))}${vinLetters.charAt(random.between(0, 22))}`;
  const vin = draft + String(rank).padStart(6, '0');
  return vin.slice(0, 8) + vinCheck(vin) + vin.slice(9);
}

/** Computes the check character, the ninth of a VIN. */
export function vinCheck(vin: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) {
    const character = vin.charAt(index);
    sum += (vinValues[character] ?? Number(character)) * (vinWeights[index] ?? 0);
  }
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}
