/** What the checker asks of the country's official codes. */
export interface ReferenceLookup {
  /**
   * Department of the commune that counts for a code, looked up as a current commune, then as a delegated or
   * associated one, then as a former one; null when the code is none of these.
   */
  department(municipalityCode: string): string | null;
  isDepartment(code: string): boolean;
  isRegion(code: string): boolean;
}
