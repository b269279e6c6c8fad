import { getMetadataStorage, type MetadataStorage } from 'class-validator';

type Reading = MetadataStorage['getTargetValidationMetadatas'];
type Rules = ReturnType<Reading>;
const remembering = new WeakSet<MetadataStorage>();

/**
 * Lets class-validator find the rules of a class once. By itself it goes through every class of the portal for every object
 * that it checks, also for each of the five hundred taps of one sending. The rules of a class do not change once it is
 * there; should a rule be added all the same, everything is found anew.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (remembering.has(storage)) return;
  remembering.add(storage);
  let known = new WeakMap<object, Map<string, Rules>>();
  const read = storage.getTargetValidationMetadatas.bind(storage);
  const add = storage.addValidationMetadata.bind(storage);
  storage.addValidationMetadata = (metadata) => {
    known = new WeakMap();
    add(metadata);
  };
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups): Rules => {
    // Groups, which the portal does not use, are left to the library.
    if (always || strictGroups || groups?.length) return read(target, schema, always, strictGroups, groups);
    // For an object within another the library gives the name of the outer one's class as schema.
    const bySchema = known.get(target) ?? new Map<string, Rules>();
    const rules = bySchema.get(schema) ?? read(target, schema, always, strictGroups, groups);
    known.set(target, bySchema.set(schema, rules));
    return rules;
  };
}
