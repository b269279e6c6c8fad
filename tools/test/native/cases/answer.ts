export const answer: number = 41;
