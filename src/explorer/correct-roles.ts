/**
 * Corrects roles and names in GraphiQL's own elements, which assistive technology misreads: a tab that contains the button
 * to close it, and a button of the history whose name is not its text. React sets these attributes once, and never again.
 */
export function correctRoles(container: HTMLElement): void {
  const correct = (): void => {
    for (const list of container.querySelectorAll('.graphiql-tabs[role="tablist"]')) list.setAttribute('role', 'list');
    for (const tab of container.querySelectorAll('.graphiql-tab')) {
      if (tab.getAttribute('role') === 'tab') tab.setAttribute('role', 'listitem');
      const isCurrent = tab.classList.contains('graphiql-tab-active');
      const button = tab.querySelector('.graphiql-tab-button');
      if (tab.hasAttribute('aria-selected')) tab.removeAttribute('aria-selected');
      if (button && button.hasAttribute('aria-current') !== isCurrent) {
        if (isCurrent) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
    }
    container.querySelector('#graphiql-session[role="tabpanel"]')?.setAttribute('role', 'group');
    for (const item of container.querySelectorAll('.graphiql-history-item-label[aria-label]'))
      item.removeAttribute('aria-label');
  };
  new MutationObserver(correct).observe(container, {
    subtree: true,
    childList: true,
    attributeFilter: ['class', 'role', 'aria-selected'],
  });
}
