import type { ReactNode } from 'react';
import { DashboardPage } from './dashboard/dashboard-page.tsx';
import { HolidaysPage } from './holidays/holidays-page.tsx';
import { languages, useI18n } from './i18n/i18n.tsx';
import { PrivateHoursPage } from './private-hours/private-hours-page.tsx';
import { useSession } from './session/session-context.tsx';
import { SessionPanel } from './session/session-panel.tsx';
import { SilentBoxesPage } from './silent-boxes/silent-boxes-page.tsx';
import { linkTo, useRoute } from './ui/route.ts';
import { UsagePage } from './usage/usage-page.tsx';
import { VehicleDayPage } from './vehicle-day/vehicle-day-page.tsx';

const views = [
  { view: 'boxes', Page: SilentBoxesPage },
  { view: 'hours', Page: PrivateHoursPage },
  { view: 'day', Page: VehicleDayPage },
  { view: 'usage', Page: UsagePage },
  { view: 'entities', Page: DashboardPage },
  { view: 'holidays', Page: HolidaysPage },
] as const;

export function App(): ReactNode {
  const { language, messages, setLanguage } = useI18n();
  const { session } = useSession();
  const route = useRoute();
  const { view, Page } = views.find((one) => one.view === route.view) ?? views[0];
  return (
    <>
      <a className="skip" href="#content" onClick={focusContent}>
        {messages.skipToContent}
      </a>
      <header className="top">
        <p className="brand">{messages.brand}</p>
        <nav aria-label={messages.viewsLabel}>
          {views.map((one) => (
            <a key={one.view} href={linkTo(one.view)} aria-current={one.view === view ? 'page' : undefined}>
              {messages.views[one.view]}
            </a>
          ))}
        </nav>
        <label>
          <span className="hidden">{messages.language}</span>
          <select
            value={language}
            onChange={({ target }) =>
              setLanguage(languages.find((one) => one.language === target.value)?.language ?? 'en')
            }
          >
            {languages.map((one) => (
              <option key={one.language} value={one.language} lang={one.language}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <SessionPanel />
      </header>
      <main id="content" tabIndex={-1}>
        <h1>{messages.views[view]}</h1>
        {/* Another caller or customer gets new components: none of them may show what the previous one saw. */}
        <Page key={`${session.token} ${session.customerId}`} />
      </main>
    </>
  );
}

/** The fragment of the URL is the route, so the link moves the focus itself. */
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
