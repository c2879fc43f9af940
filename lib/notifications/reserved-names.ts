/** Ends of names that lead nowhere by agreement (RFC 2606 and 6761): made-up addresses are under them. */
const RESERVED = /(^|[@.])(example|invalid|test|localhost|example\.(com|net|org))\.?$/i;

/** Whether mail to this address could reach nobody: samples and trials are full of such addresses. */
export function isReservedAddress(address: string): boolean {
  return RESERVED.test(address.slice(address.lastIndexOf("@") + 1).trim());
}
