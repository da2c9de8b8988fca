import { useId, type ReactNode, type SyntheticEvent } from 'react';
import type { SettableSlotKind } from 'ocean-graphql-client';
import { useMessages } from '../i18n/i18n.tsx';
import { errorAt, sentencesOf } from './user-error-text.ts';
import type { UserError } from './use-set-day.ts';
import type { DaySlot } from './week.ts';

interface SlotFormProps {
  readonly dayName: string;
  /** Index of the new hours within the day, as in the path of a validation error. */
  readonly index: number;
  readonly userErrors: readonly UserError[];
  readonly isSaving: boolean;
  readonly onAdd: (slot: DaySlot) => void;
  readonly onCancel: () => void;
}

/** Form for new hours of a day. The graph validates them; each error appears at its field. */
export function SlotForm({ dayName, index, userErrors, isSaving, onAdd, onCancel }: SlotFormProps): ReactNode {
  const messages = useMessages();
  const { hours: texts } = messages;
  const startError = errorAt(userErrors, `days.0.slots.${index}.start`, messages);
  const endError = errorAt(userErrors, `days.0.slots.${index}.end`, messages);
  const others = sentencesOf(userErrors, messages).filter((text) => text !== startError && text !== endError);

  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const end = given.get('end') as string;
    onAdd({
      start: given.get('start') as string,
      // A time field has no 24:00: midnight as an end is the end of this day.
      end: end === '00:00' ? '24:00' : end,
      kind: given.get('kind') as SettableSlotKind,
    });
  };

  return (
    <form className="slot-form" aria-label={texts.newOn(dayName)} onSubmit={submit}>
      <TimeField name="start" label={texts.from} initial="18:00" error={startError} autoFocus />
      <TimeField name="end" label={texts.to} initial="20:00" error={endError} />
      <label>
        {texts.kindLabel}
        <select name="kind" defaultValue={'PRIVATE' satisfies SettableSlotKind}>
          <option value="PRIVATE">{texts.private}</option>
          <option value="IMMOBILISATION">{texts.immobilised}</option>
        </select>
      </label>
      <button type="submit" disabled={isSaving}>
        {isSaving ? messages.saving : messages.save}
      </button>
      <button type="button" className="plain" onClick={onCancel}>
        {messages.cancel}
      </button>
      {others.map((message) => (
        <p key={message} className="field-error" role="alert">
          {message}
        </p>
      ))}
    </form>
  );
}

interface TimeFieldProps {
  readonly name: string;
  readonly label: string;
  readonly initial: string;
  readonly error: string | null;
  readonly autoFocus?: boolean;
}

function TimeField({ name, label, initial, error, autoFocus = false }: TimeFieldProps): ReactNode {
  const errorId = useId();
  return (
    <div>
      <label>
        {label}
        <input
          type="time"
          name={name}
          defaultValue={initial}
          required
          // Moves the focus into the form that the pressed button opened.
          autoFocus={autoFocus}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : errorId}
        />
      </label>
      {error !== null && (
        <p id={errorId} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
