import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { readBilanFilter, type BilanFilter } from '@fds/bilan/domain';

/** The filter that the address of the page asks for; call it in an injection context. */
export function filterOfAddress(): Signal<BilanFilter> {
  const query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  return computed(() => readBilanFilter(Object.fromEntries(query().keys.map((name) => [name, query().get(name)]))), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
}
