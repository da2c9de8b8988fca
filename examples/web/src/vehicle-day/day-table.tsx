import { useQuery } from '@apollo/client/react';
import type { StepPrivacy } from 'ocean-graphql-client';
import { useState, type ReactNode } from 'react';
import { enumText } from '../graphql/open-enum.ts';
import { DayStepsDocument, MayEditStepsDocument, type DayStepFragment } from '../graphql/operations.generated.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import { useStepPrivacy } from './use-step-privacy.ts';

interface DayTableProps {
  readonly registration: string;
  readonly date: string;
}

/** The steps of a day, with a switch between private and professional at each trip, and undo. */
export function DayTable({ registration, date }: DayTableProps): ReactNode {
  const { messages, formats } = useI18n();
  const { day: texts } = messages;
  const { data, loading, error, refetch } = useQuery(DayStepsDocument, { variables: { registration, date } });
  const { data: rights } = useQuery(MayEditStepsDocument);
  const privacy = useStepPrivacy();
  const [status, setStatus] = useState('');
  const [undone, setUndone] = useState<{ step: DayStepFragment; privacy: StepPrivacy } | null>(null);
  const mayEdit = rights?.viewer?.can?.editStepPrivacy !== false; // an unknown right is left to Ocean

  const change = async (step: DayStepFragment, wanted: StepPrivacy): Promise<void> => {
    setStatus(messages.saving);
    setUndone(null);
    const outcome = await privacy.set(step, wanted);
    const done = wanted === 'PRIVATE' ? texts.madePrivate : texts.madeProfessional;
    setStatus({ CHANGED: done, NOT_CHANGED: texts.notChanged, UNKNOWN: texts.outcomeUnknown }[outcome]);
    if (outcome === 'CHANGED') setUndone({ step, privacy: wanted === 'PRIVATE' ? 'PROFESSIONAL' : 'PRIVATE' });
  };

  const vehicle = data?.vehicle;
  const steps = vehicle?.steps?.filter((step) => step !== null);
  return (
    <section className="panel" aria-labelledby="day-title">
      <h2 id="day-title">{texts.title(registration, formats.day(date))}</h2>
      <p role="status" className={status === '' ? 'quiet' : undefined}>
        {status !== '' ? status : steps ? texts.steps(steps.length) : loading ? messages.loading : ''}
        {undone !== null && (
          <button
            type="button"
            className="small"
            disabled={privacy.isSaving}
            onClick={() => void change(undone.step, undone.privacy)}
          >
            {messages.undo}
            <span className="hidden">{texts.undoLast}</span>
          </button>
        )}
      </p>
      <Problem error={error} onRetry={() => refetch()} />
      <Problem error={privacy.error} />
      {!mayEdit && <p className="quiet">{texts.noRight}</p>}
      {data && !error && vehicle === null && <p className="empty">{texts.noVehicle(registration)}</p>}
      {steps?.length === 0 && <p className="empty">{texts.none}</p>}
      {steps && steps.length > 0 && (
        <div className="scroll" role="region" aria-labelledby="day-title" tabIndex={0}>
          <table aria-busy={privacy.isSaving}>
            <thead>
              <tr>
                {texts.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <StepRow
                  key={step.id}
                  step={step}
                  onChange={mayEdit && !privacy.isSaving ? (wanted) => void change(step, wanted) : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface StepRowProps {
  readonly step: DayStepFragment;
  /** Null: the step cannot be changed now. */
  readonly onChange: ((privacy: StepPrivacy) => void) | null;
}

const trips: ReadonlySet<string | null> = new Set(['TRIP', 'PRIVATE_TRIP']);

/** A private step never shows places, whatever the data beside it is: the privacy may have changed a moment ago. */
function StepRow({ step, onChange }: StepRowProps): ReactNode {
  const { messages, formats } = useI18n();
  const { day: texts } = messages;
  const { kind, kindRaw, isPrivate, distanceMeters, start, end } = step;
  const times = [start?.at, end?.at].flatMap((at) => (at ? formats.time(at) : [])).join('–');
  const isTrip = trips.has(kind);
  return (
    <tr className={isPrivate === true ? 'private' : undefined}>
      <th scope="row">{times}</th>
      <td>{enumText(kind, kindRaw, texts.kind, messages.unknown)}</td>
      <td>
        {isPrivate === true
          ? texts.hidden
          : [start, end]
              .map((point) =>
                point?.visibility === 'HIDDEN_PRIVATE' ? texts.hidden : (point?.address?.town ?? texts.placeUnknown),
              )
              .join(' → ')}
      </td>
      <td>{distanceMeters === null ? messages.notKnown : formats.kilometres(distanceMeters / 1000)}</td>
      <td>
        {isTrip ? (
          <button
            type="button"
            role="switch"
            className="plain"
            aria-checked={isPrivate === true}
            aria-label={isPrivate === true ? texts.makeProfessional(times) : texts.makePrivate(times)}
            disabled={onChange === null}
            onClick={() => onChange?.(isPrivate === true ? 'PROFESSIONAL' : 'PRIVATE')}
          >
            {isPrivate === null ? texts.undecided : isPrivate ? texts.private : texts.professional}
          </button>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}
