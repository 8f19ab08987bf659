import type { Profile } from '../profiles/profile.ts';
import { checkProduct, serviceProviderOf } from '../twilio/service-provider.ts';
import type { GateReason } from './gate.ts';
import { createReason, dayOf } from './reason.ts';

/** Condition: the values that the identity provider must be given are known. */
export function judgeValues({ product }: Profile): GateReason {
  const values = serviceProviderOf(product);
  if (values !== null) {
    return createReason('service-provider-values', 'met', {
      detail: 'valuesComplete',
      data: { entityId: values.entityId, acsUrl: values.acsUrl },
    });
  }
  const problems = checkProduct(product).map(({ message }) => message);
  return createReason('service-provider-values', 'not-met', {
    detail: 'valuesMissing',
    fix: 'valuesFix',
    data: { problems: problems.join(' ') },
  });
}

/** Condition: nobody is locked out. Flex creates users at sign-in (facts 1.5), the Console never does (facts 2.2). */
export function judgeForecast({ product, forecast, identityProvider }: Profile): GateReason {
  const id = 'lock-out-forecast';
  if (product.kind === 'flex') return createReason(id, 'not-applicable', { detail: 'forecastFlex' });
  if (!forecast) return createReason(id, 'unknown', { detail: 'forecastNone', fix: 'forecastNoneFix' });
  const { lockedOut, ready } = forecast;
  const data = { date: dayOf(forecast.at), locked: lockedOut, ready };
  if (forecast.idpEntityId !== (identityProvider?.entity.entityId ?? null)) {
    return createReason(id, 'unknown', { detail: 'forecastOther', fix: 'forecastNoneFix', data });
  }
  if (!(lockedOut === 0)) {
    return createReason(id, 'not-met', { detail: 'forecastLocked', fix: 'forecastLockedFix', data });
  }
  // Two lists without one user in common say nothing about anybody.
  if (!(ready > 0)) {
    return createReason(id, 'unknown', { detail: 'forecastEmpty', fix: 'forecastEmptyFix', data });
  }
  return createReason(id, 'met', { detail: 'forecastClear', data });
}

/** The typed reason for switching all the same: it opens the gate only for the values it was given for. */
export function judgeOverride({ override }: Profile, fingerprint: string | null): GateReason {
  if (override === null) return createReason('override', 'not-applicable', { detail: 'overrideNone' });
  const data = { date: dayOf(override.at), reason: override.reason };
  const isForThis =
    fingerprint !== null && override.fingerprint === fingerprint && override.reason.trim() !== '';
  return isForThis
    ? createReason('override', 'met', { detail: 'overrideMet', data })
    : createReason('override', 'not-met', { detail: 'overrideOther', fix: 'overrideOtherFix', data });
}
