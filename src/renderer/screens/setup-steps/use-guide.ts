import { useEffect, useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import type { FilledGuide } from '../../../core/guides/guide.ts';
import type { Product, ServiceProvider } from '../../../core/twilio/product.ts';
import { type Loadable, loading, toLoadable } from '../../state/loadable.ts';
import { useStore } from '../../state/use-app.ts';

export interface GuideData {
  readonly guide: Loadable<FilledGuide>;
  /** The values of the generation that is being left; null when nothing is. */
  readonly before: ServiceProvider | null;
}

/** The guide for this profile's identity provider, and the values it moves away from. */
export function useGuide(profile: ProfileView): GuideData {
  const store = useStore();
  const [data, setData] = useState<GuideData>({ guide: loading, before: null });
  const idp = profile.identityProvider?.entity.idp ?? 'other';
  const { id, product } = profile;
  const importedAt = profile.identityProvider?.importedAt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: newly imported metadata fills other values.
  useEffect(() => {
    let isWanted = true;
    const older = olderProduct(product);
    void Promise.all([
      store.client.call('guide.show', { idp, product, spMetadata: null, profileId: id }),
      older === null ? null : store.client.call('guide.show', { idp, product: older, spMetadata: null }),
    ]).then(([guide, old]) => {
      if (isWanted) setData({ guide: toLoadable(guide), before: old?.ok ? old.value.serviceProvider : null });
    });
    return () => {
      isWanted = false;
    };
  }, [store, id, importedAt, idp, product]);
  return data;
}

/** The same account on the generation it leaves. */
function olderProduct(product: Product): Product | null {
  return product.kind === 'flex' && product.from !== null
    ? { ...product, to: product.from, from: null }
    : null;
}
