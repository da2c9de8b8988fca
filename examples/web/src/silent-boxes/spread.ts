interface Place {
  readonly x: number;
  readonly y: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const maxTries = 400;

/** Moves overlapping marks apart along a spiral, so that the boxes of a town form a cluster. */
export function spread<Mark extends Place>(marks: readonly Mark[], distance: number): Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks) placed.push(besides(mark, placed, distance));
  return placed;
}

function besides<Mark extends Place>(mark: Mark, placed: readonly Mark[], distance: number): Mark {
  for (let step = 0; step < maxTries; step += 1) {
    const radius = (distance / 2) * Math.sqrt(step);
    const tried = {
      ...mark,
      x: mark.x + radius * Math.cos(step * goldenAngle),
      y: mark.y + radius * Math.sin(step * goldenAngle),
    };
    if (placed.every(({ x, y }) => Math.hypot(x - tried.x, y - tried.y) >= distance)) return tried;
  }
  return mark;
}
