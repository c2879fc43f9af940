/** For `memo`: whether plain data says the same, though it was read or reckoned anew. */
export const sameProps = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
