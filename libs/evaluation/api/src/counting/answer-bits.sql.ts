/** Responses that one row of `answer_bits` holds a bit for. */
export const PLACES = 4096;

/** No response of a chunk. */
export const NOBODY = `B'0'::bit(${PLACES})`;

/** Which row of `answer_bits` holds the bit of a place; an expression. */
export const chunkOf = (place: string): string => `${place} / ${PLACES}`;

/** The bits of the responses at these places, as an aggregate. */
export const bitsOf = (place: string): string => `bit_or(set_bit(${NOBODY}, ${place} % ${PLACES}, 1))`;

/** An answer that is a number, estimated or exact; as it is written. */
export const NUMBER_PATTERN = '^-?[0-9]{1,15}([.][0-9]{1,15})?~?$';
