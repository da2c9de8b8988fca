import { escapeHtml } from '../pages/page.ts';
import { frenchDay } from '../paris.ts';
import type { Line } from './lines.ts';
import type { AnalysisRequest } from './request.ts';
import { totalsOf, wireTotals } from './totals.ts';

/** Renders the same numbers as the HTML table that Ocean's own pages show. */
export function htmlTable(lines: readonly Line[], request: AnalysisRequest): string {
  const who = request.grouping === 'BY_VEHICLE' ? ['Véhicule'] : ['Conducteur', 'Véhicule'];
  const heads = ['Entité', ...who, ...(request.isDetailed ? ['Jour'] : []), ...columns];
  const rows = lines.map(
    (line) =>
      `<tr>${cells(line, request)
        .map((cell) => `<td>${escapeHtml(cell)}</td>`)
        .join('')}</tr>`,
  );
  const head = `<thead><tr>${heads.map((name) => `<th>${escapeHtml(name)}</th>`).join('')}</tr></thead>`;
  return `<table class="analyse-vie-privee">${head}<tbody>${rows.join('')}</tbody></table>`;
}

const columns = ['Privé (km)', 'Privé (h:min)', 'Professionnel (km)', 'Professionnel (h:min)', 'Carburant (L)', 'Énergie (kWh)', 'Coût (€)']; // prettier-ignore

function cells(line: Line, { grouping, isDetailed }: AnalysisRequest): string[] {
  const { driver, vehicle, entity, day } = line;
  const totals = totalsOf(line);
  const { metres, seconds } = totals;
  const { consoL, consoKWh, cost } = wireTotals(totals);
  return [
    entity.name,
    ...(grouping === 'BY_VEHICLE' ? [] : [driver ? `${driver.lastName} ${driver.firstName}` : '']),
    vehicle.registration,
    ...(isDetailed ? [day === null ? '' : frenchDay(day)] : []),
    decimal(metres.VIE_PRIVEE / 1000, 3),
    hours(seconds.VIE_PRIVEE),
    decimal(metres.PROFESSIONNEL / 1000, 3),
    hours(seconds.PROFESSIONNEL),
    decimal(consoL ?? 0, 3),
    decimal(consoKWh ?? 0, 3),
    decimal(cost ?? 0, 2),
  ];
}

const decimal = (value: number, places: number): string => value.toFixed(places).replace('.', ',');
const hours = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}`;
