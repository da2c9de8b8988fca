import type { OceanRequest } from '../../ocean/client.ts';
import { StepPrivacy } from './set-step-privacy.input.ts';

/** Endpoint 5. The one write that names no customer: the step's number and the operator code tell whose it is. */
export function toSetStepPrivacyRequest(
  stepId: string,
  onboardNumber: string,
  operatorCode: string | undefined,
  privacy: StepPrivacy,
): OceanRequest {
  return {
    method: 'POST',
    path: '/restapi/vieprivee/v1/etapeViePriveePosteriori',
    query: {
      idEtape: stepId,
      numeroEmbarque: onboardNumber,
      codeExploitant: operatorCode,
      privacy: String(privacy === StepPrivacy.PRIVATE),
    },
    namesCustomer: false,
  };
}
