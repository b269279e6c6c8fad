/** The charter of editions that have written none. */
export { USUAL_CHARTER as CHARTER } from '@fds/editions/domain';
