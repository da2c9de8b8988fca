import { useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../i18n/i18n.tsx';
import { Problem } from '../ui/problem.tsx';
import { SlotForm } from './slot-form.tsx';
import { sentencesOf } from './user-error-text.ts';
import { useSetDay } from './use-set-day.ts';
import { minuteOf, type Day, type DaySlot, type Slot } from './week.ts';
import { hoursText, kindText } from './words.ts';

interface DayRowProps {
  readonly driverId: string;
  readonly day: Day;
}

/** One day of the week: its hours as bars and as an accessible list, each with a button to remove it. */
export function DayRow({ driverId, day: { day, slots, scheduleIds, settable } }: DayRowProps): ReactNode {
  const [isAdding, setIsAdding] = useState(false);
  const [status, setStatus] = useState('');
  /** Hours of the day before the last removal, which Undo restores. */
  const [removedFrom, setRemovedFrom] = useState<readonly DaySlot[] | null>(null);
  const { setDay, isSaving, userErrors, error, clearErrors } = useSetDay(driverId);
  const messages = useMessages();
  const { hours: texts } = messages;
  const name = texts.days[day];
  const addButton = useRef<HTMLButtonElement>(null);

  const close = (): void => {
    clearErrors();
    setIsAdding(false);
    addButton.current?.focus(); // the focused element disappears
  };
  const save = async (wanted: readonly DaySlot[], done: string, before: readonly DaySlot[] | null): Promise<void> => {
    setStatus(messages.saving);
    setRemovedFrom(null);
    const isSet = await setDay(day, wanted, scheduleIds);
    setStatus(isSet ? done : '');
    if (!isSet) return;
    setRemovedFrom(before);
    close();
  };
  return (
    <section className="day" aria-label={name} aria-busy={isSaving}>
      <h3>{name}</h3>
      <div className="track" aria-hidden="true">
        {slots.map((slot, index) => (
          <Bar key={index} slot={slot} />
        ))}
      </div>
      <ul aria-label={texts.on(name)}>
        {slots.length === 0 && <li className="quiet">{texts.none}</li>}
        {slots.map((slot, index) => (
          <li key={index}>
            {hoursText(slot, messages)} <small>{kindText(slot, messages)}</small>
            {settable && (
              <button
                type="button"
                className="small"
                disabled={isSaving}
                aria-label={texts.remove(hoursText(slot, messages), name)}
                onClick={() =>
                  void save(settable.toSpliced(index, 1), texts.removed(hoursText(slot, messages)), settable)
                }
              >
                ×
              </button>
            )}
          </li>
        ))}
        <li>
          {settable === null ? (
            <small>{texts.readOnly}</small>
          ) : (
            <button
              ref={addButton}
              type="button"
              className="small"
              aria-expanded={isAdding}
              onClick={isAdding ? close : () => setIsAdding(true)}
            >
              {texts.add}
              <span className="hidden">{texts.addOn(name)}</span>
            </button>
          )}
        </li>
      </ul>
      {isAdding && settable && (
        <SlotForm
          dayName={name}
          index={settable.length}
          userErrors={userErrors}
          isSaving={isSaving}
          onAdd={(slot) => void save([...settable, slot], texts.added(`${slot.start}–${slot.end}`), null)}
          onCancel={close}
        />
      )}
      <Problem error={error} />
      {!isAdding &&
        sentencesOf(userErrors, messages).map((sentence) => <FieldError key={sentence} sentence={sentence} />)}
      <p role="status" className={removedFrom ? 'quiet' : 'hidden'}>
        {status}
      </p>
      {removedFrom && (
        <button
          type="button"
          className="small"
          disabled={isSaving}
          onClick={() => void save(removedFrom, texts.restored, null)}
        >
          {messages.undo}
          <span className="hidden">{texts.undoOn(name)}</span>
        </button>
      )}
    </section>
  );
}

function FieldError({ sentence }: { readonly sentence: string }): ReactNode {
  return (
    <p className="field-error" role="alert">
      {sentence}
    </p>
  );
}

/** Hours that run past midnight are drawn to the end of the day. */
function Bar({ slot: { start, end, kind } }: { readonly slot: Slot }): ReactNode {
  const from = minuteOf(start);
  const to = minuteOf(end) > from ? minuteOf(end) : 1440;
  const part = (minutes: number): string => `${(minutes / 1440) * 100}%`;
  return <span className={`bar ${kind}`} style={{ left: part(from), width: part(to - from) }} />;
}
