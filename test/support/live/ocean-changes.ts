import type { Sandbox } from '../../../packages/sandbox/src/sandbox.ts';
import type { Step } from '../../../packages/sandbox/src/steps/step-history.ts';
import { logIn } from '../app.ts';

/** Changes the privacy of a step as another program would, so that no instance knows of it. */
export async function setPrivacyInOcean(sandbox: Sandbox, { vehicle, id }: Step, privacy: boolean): Promise<void> {
  const { login } = sandbox.users[0]!;
  const query = new URLSearchParams({
    idEtape: String(id),
    numeroEmbarque: String(vehicle.onboardNumber),
    privacy: String(privacy),
  });
  const response = await fetch(`${sandbox.url}/restapi/vieprivee/v1/etapeViePriveePosteriori?${query.toString()}`, {
    method: 'POST',
    headers: { 'x-auth-token': await logIn(sandbox.url, login) },
  });
  if (!response.ok) throw new Error(`the sandbox responded ${response.status}`);
}
