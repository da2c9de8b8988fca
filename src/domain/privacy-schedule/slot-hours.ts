/** The hours of one slot, as wall-clock times. */
export interface SlotHours {
  /** 'HH:mm', 00:00 to 23:59 */
  readonly start: string;
  /** 'HH:mm', up to 24:00 */
  readonly end: string;
  readonly durationMinutes: number;
  /** False: Ocean's numbers are no time of a day, and the whole day stands in their place. */
  readonly areHoursReadable: boolean;
}

const minutesPerDay = 24 * 60;

/*
 * Hours that cannot be read are taken for the whole day. Whoever reads a slot decides by it what of a person's private
 * life may be looked at, so the error has to fall on the private side: dropping the slot, or guessing a part of it, could
 * show a private hour as a professional one.
 */
const wholeDay: SlotHours = { start: '00:00', end: '24:00', durationMinutes: minutesPerDay, areHoursReadable: false };

type Part = number | null;

/** 24:00 is a legal end, 23:59 stays what it is. An end that is not after the start lies on the next day. */
export function slotHours(startHour: Part, startMinute: Part, endHour: Part, endMinute: Part): SlotHours {
  const start = minuteOfDay(startHour, startMinute);
  const end = endHour === 24 && endMinute === 0 ? minutesPerDay : minuteOfDay(endHour, endMinute);
  if (start === null || end === null) return wholeDay;
  return {
    start: clock(start),
    end: clock(end),
    durationMinutes: end > start ? end - start : end - start + minutesPerDay,
    areHoursReadable: true,
  };
}

function minuteOfDay(hour: Part, minute: Part): number | null {
  if (hour === null || minute === null || hour < 0 || hour > 23 || minute < 0 || minute > 59) return null;
  return hour * 60 + minute;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
