import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { settings } from './settings.ts';

function errorsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.errors;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs no variable: it starts the embedded sandbox', () => {
    expect(loadConfig({})).toEqual({
      port: 4000,
      healthPort: null,
      host: '127.0.0.1',
      workers: 1,
      ingestThreads: 1,
      oceanUrl: null,
      oceanLogin: null,
      oceanPassword: null,
      oceanCustomerId: null,
      oceanTimeZone: 'Europe/Paris',
      stepTypes: { D: 'START', T: 'WAITING', R: 'TRIP', A: 'STOP' },
      positionStates: {
        D: 'START',
        T: 'WAITING',
        R: 'TRAVELING',
        A: 'STOPPED',
        START_ACTION: 'START',
        ENGINE_UP: 'START',
        WAITING: 'WAITING',
        TRAVELING: 'TRAVELING',
        STOPPED: 'STOPPED',
        STOP_ACTION: 'STOPPED',
      },
      privateStepTypes: ['P'],
      schedulesOfAll: 'auto',
      exceptionalSlotZone: 'UTC',
      rightKinds: ['LINK', 'TAB', 'WEB_SERVICE', 'ACTION'],
      permissions: {
        editRecurringPrivacySchedules: { kind: 'ACTION', code: 'MODIFIER_HORAIRES_VIE_PRIVEE' },
        editExceptionalPrivacySchedules: { kind: 'ACTION', code: 'MODIFIER_HORAIRES_EXCEPTIONNELS' },
        editStepPrivacy: { kind: 'ACTION', code: 'MODIFIER_VIE_PRIVEE_ETAPE' },
        exportLists: { kind: 'ACTION', code: 'EXPORTER' },
        readNonCommunicatingBoxes: { kind: 'WEB_SERVICE', code: 'WS_NON_COMMUNICANTS' },
        readPositions: { kind: 'WEB_SERVICE', code: 'WS_POSITIONS' },
        readPrivacySchedules: { kind: 'WEB_SERVICE', code: 'WS_VIE_PRIVEE' },
        readEcoDriving: { kind: 'WEB_SERVICE', code: 'WS_ECO_CONDUITE' },
      },
      driversCriteria: null,
      upstreamTimeoutMillis: 30_000,
      upstreamMaxBytes: 1_073_741_824,
      sendsTraceHeaders: false,
      metrics: { isOn: true, port: null },
      isTracing: false,
      resilience: { retryShare: 0.2, failures: 5, openMillis: 5000, maxCalls: 128, maxCallsOfIdentity: 32 },
      snapshotTtlMillis: 30_000,
      snapshotMaxStaleMillis: 600_000,
      snapshotMaxBytes: 1_073_741_824,
      responseCacheMaxBytes: 134_217_728,
      live: { intervalMillis: 15_000, maxIntervalMillis: 60_000, resumeMillis: 300_000 },
      requestTimeoutMillis: 60_000,
      maxPageSize: 200,
      maxTrustedPageSize: 200,
      executor: 'compiled',
      trustedDocuments: null,
      persistedQueriesMaxBytes: 33_554_432,
      maxBodyBytes: 1_048_576,
      documentLimits: {
        tokens: 15_000,
        depth: 30,
        aliases: 200,
        directives: 200,
        rootFields: 50,
        definitions: 200,
        selections: 20_000,
        comparisons: 100_000,
        listSize: 2000,
      },
      costLimits: { representations: 1000, fields: 500_000, upstreamCalls: 250 },
      isIntrospectionEnabled: true,
      isSuggesting: true,
      isFederationEnabled: true,
      isExplaining: true,
      hasExplorer: true,
      docsDirectory: null,
      errorDocsUrl: null,
      gatewaySecret: null,
      allowedOrigins: ['localhost'],
      allowedHeaders: [],
      requestsPerMinute: 30_000,
      loginsPerMinute: 30,
      trustedProxies: null,
      maxRequestsInFlight: 1000,
      maxRequestsPerCaller: 250,
      maxRequestsPerAddress: 500,
      maxIncomingBytes: 67_108_864,
      compression: { isCompressing: true, minCompressedBytes: 1024 },
      maxUnreadBytes: 268_435_456,
      maxUnreadBytesPerConnection: 16_777_216,
      maxQueueMillis: 500,
      clientTimeoutMillis: 15_000,
      redis: null,
      sharedListMaxBytes: 268_435_456,
      subscriptions: {
        maxConnections: 10_000,
        maxConnectionsPerCaller: 100,
        maxConnectionsPerAddress: 500,
        maxSubscriptions: 20_000,
        maxSubscriptionsPerCaller: 250,
        maxBufferBytes: 1_048_576,
        heartbeatMillis: 12_000,
        reconnectSpreadMillis: 10_000,
      },
      logLevel: 'info',
      drainDelayMillis: 2000,
      shutdownGraceMillis: 10_000,
      hangTimeoutMillis: 5000,
      sandbox: {
        port: 0,
        seed: 1,
        vehicles: 400,
        silentBoxes: 120,
        drivers: 300,
        customers: 2,
        listsPrivateSteps: true,
      },
    } satisfies Config);
  });

  it('treats an empty variable as unset', () => {
    const empty = Object.fromEntries(Object.keys(settings).map((name) => [name, '']));
    expect(loadConfig(empty)).toEqual(loadConfig({}));
  });

  it('reads the variables that are set', () => {
    const config = loadConfig({
      PORT: '0',
      OCEAN_URL: 'https://ocean.example/ocean/',
      OCEAN_LOGIN: 'robot',
      OCEAN_PASSWORD: ' with spaces ',
      OCEAN_CUSTOMER_ID: '9223372036854775807',
      LOG_LEVEL: 'silent',
    });
    expect(config).toMatchObject({
      port: 0,
      oceanUrl: 'https://ocean.example/ocean',
      oceanLogin: 'robot',
      oceanPassword: ' with spaces ',
      oceanCustomerId: '9223372036854775807',
      logLevel: 'silent',
    });
  });

  it('overrides published meanings one by one', () => {
    expect(loadConfig({ OCEAN_STEP_TYPES: 't=TRIP, En route = TRIP' }).stepTypes).toEqual({
      D: 'START',
      T: 'TRIP',
      R: 'TRIP',
      A: 'STOP',
      'EN ROUTE': 'TRIP',
    });
  });

  it('overrides rights one by one, and takes no other name', () => {
    const { permissions } = loadConfig({ OCEAN_PERMISSIONS: 'exportLists=ACTION:EXP-1.2, readPositions = -' });
    expect(permissions).toMatchObject({ exportLists: { kind: 'ACTION', code: 'EXP-1.2' }, readPositions: null });
    expect(permissions.editStepPrivacy).toEqual({ kind: 'ACTION', code: 'MODIFIER_VIE_PRIVEE_ETAPE' });
    for (const wrong of ['exportLists', 'exportLists=ACTION', 'deleteAll=ACTION:X', 'exportLists=ACTION:X,']) {
      expect(() => loadConfig({ OCEAN_PERMISSIONS: wrong })).toThrow('OCEAN_PERMISSIONS must be');
    }
  });

  it('counts the processors for WORKERS=auto', () => {
    expect(loadConfig({ WORKERS: 'auto' }).workers).toBe(availableParallelism());
  });

  it('is frozen', () => {
    const config = loadConfig({});
    expect([config, config.sandbox].every(Object.isFrozen)).toBe(true);
  });

  it('hides the service account when it is printed, but not from a copy', () => {
    const config = loadConfig({ OCEAN_LOGIN: 'secret-login', OCEAN_PASSWORD: 'secret-password' });
    expect(JSON.stringify(config) + inspect(config)).not.toContain('canary');
    expect({ ...config, port: 0 }.oceanPassword).toBe('secret-password');
  });
});

describe('an error of the environment', () => {
  it.each([
    ['PORT', ['-1', '65536', '80.5', 'http', '0x50', ' 80']],
    ['HEALTH_PORT', ['-1', '65536']],
    ['HOST', ['a b', 'http://host']],
    ['WORKERS', ['0', '257', '2.5', 'all']],
    [
      'OCEAN_URL',
      ['ocean', 'ftp://host', 'https://robot:pw@host', 'https://host?a=1', 'https://host#a', 'https://ho st'],
    ],
    ['OCEAN_CUSTOMER_ID', ['-1', 'abc', '9223372036854775808']],
    ['OCEAN_TIME_ZONE', ['Paris', '+02:00', 'Europe/Nowhere']],
    ['OCEAN_TIMEOUT_MS', ['0', '2147483648']],
    ['OCEAN_MAX_BYTES', ['0', '1e9']],
    ['SNAPSHOT_MAX_BYTES', ['999999', '1099511627777']],
    ['REDIS_URL', ['redis.example.com', 'http://redis', 'redis:///0', 'redis://redis/name']],
    ['SHARED_STATE_SECRET', ['short', `${'a'.repeat(32)},short`, Array(3).fill('a'.repeat(32)).join(',')]],
    ['REDIS_KEY_PREFIX', ['{tag}', 'a b']],
    ['TRUSTED_DOCUMENTS', ['manifest\0.json']],
    ['PERSISTED_QUERIES_MAX_BYTES', ['-1', '536870913']],
    ['TRUSTED_PROXIES', ['1.2.3', '10.0.0.0/33', 'fe80::1%eth0', '10.0.0.1:80', 'proxy', '10.0.0.1,']],
    ['ALLOWED_ORIGINS', ['fleet.example.com', 'https://fleet.example.com/', '*']],
    ['ALLOWED_HEADERS', ['x y', 'x-one,', '*']],
    ['LOG_LEVEL', ['loud']],
    ['SANDBOX_CUSTOMERS', ['0']],
  ])('is found in %s', (name, values) => {
    for (const value of values) {
      expect(errorsOf({ [name]: value }), value).toEqual([expect.stringMatching(`^${name} must be `)]);
    }
  });

  it.each(['OCEAN_LOGIN', 'OCEAN_PASSWORD'])('is one half of a service account: %s', (name) => {
    expect(errorsOf({ [name]: 'x' })).toEqual(['OCEAN_LOGIN and OCEAN_PASSWORD must be set both or neither']);
  });

  it('is a Redis without a secret', () => {
    const message = 'SHARED_STATE_SECRET must be set with REDIS_URL: it encrypts what is stored there';
    expect(errorsOf({ REDIS_URL: 'redis://localhost' })).toEqual([message]);
  });

  it('is reported together with all others, and without values', () => {
    const wrong = Object.fromEntries(Object.keys(settings).map((name) => [name, '§canary value§']));
    const env = { ...wrong, OCEAN_PASSWORD: '' };
    const named = errorsOf(env).map((error) => error.split(' ')[0]);
    const unchecked = ['OCEAN_PASSWORD', 'TRUSTED_DOCUMENTS', 'DOCS_DIRECTORY'];
    expect(new Set(named)).toEqual(new Set(Object.keys(settings).filter((name) => !unchecked.includes(name))));
    expect(() => loadConfig(env)).toThrow(ConfigError);
    expect(inspect(new ConfigError(errorsOf(env)), { depth: 20 })).not.toContain('canary');
  });
});

describe('docs/configuration.md', () => {
  it('lists the settings of the code, in order', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const expected = Object.entries(settings).map(
      ([name, setting]) =>
        `| \`${name}\` | ${setting.default === null ? 'unset' : `\`${setting.default}\``} | ${setting.meaning} |`,
    );
    expect(rows).toEqual(expected);
  });
});
