/**
 * Group commit: units of work that wait are run one after another inside one real transaction, and
 * all are told of their success only after its COMMIT has returned. One wait for the disk then
 * serves many, and each is still all or nothing by a savepoint of its own.
 */

/** The steps of a transaction, carried out at once. Each may throw. */
export interface TransactionSteps {
  /** Takes the write lock; resolves when it is held. */
  begin(): Promise<void>;
  savepoint(): void;
  releaseSavepoint(): void;
  rollbackToSavepoint(): void;
  commit(): void;
  rollback(): void;
  /** False when the engine itself has rolled everything back, as it does when the disk is full. */
  isOpen(): boolean;
}

interface Unit {
  run(): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Limits of one group, so that nobody waits long for those who came after. */
const maximumUnits = 64;
const maximumMilliseconds = 8;

/** Runs units of work in groups. */
export class GroupCommit {
  readonly #steps: TransactionSteps;
  #waiting: Unit[] = [];
  #running: Promise<void> | null = null;

  constructor(steps: TransactionSteps) {
    this.#steps = steps;
  }

  /** Runs a unit in its turn; resolves when what it did is durable. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run: work, resolve: (value) => resolve(value as T), reject });
      this.#running ??= this.#runAll();
    });
  }

  /** Resolves when nothing waits and nothing runs. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #runAll(): Promise<void> {
    // After all requests that have come in by now had their chance to join the group.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#runGroup().catch(() => undefined);
    this.#running = null;
  }

  async #runGroup(): Promise<void> {
    try {
      await this.#steps.begin();
    } catch (error) {
      for (const unit of this.#waiting.splice(0)) unit.reject(error);
      return;
    }
    const done: { unit: Unit; value: unknown }[] = [];
    const lost = (error: unknown) => {
      for (const { unit } of done.splice(0)) unit.reject(error);
    };
    const started = performance.now();
    for (let count = 0; count < maximumUnits; count++) {
      const unit = this.#waiting.shift();
      if (unit === undefined) break;
      try {
        this.#steps.savepoint();
        try {
          const value = await unit.run();
          this.#steps.releaseSavepoint();
          done.push({ unit, value });
        } catch (error) {
          if (this.#steps.isOpen()) this.#steps.rollbackToSavepoint();
          throw error;
        }
      } catch (error) {
        unit.reject(error);
        if (!this.#steps.isOpen()) return lost(error);
      }
      if (performance.now() - started > maximumMilliseconds) break;
    }
    try {
      this.#steps.commit();
    } catch (error) {
      lost(error);
      // Should this fail as well, `begin` finds what is left.
      if (this.#steps.isOpen()) this.#steps.rollback();
      return;
    }
    for (const { unit, value } of done) unit.resolve(value);
  }
}
