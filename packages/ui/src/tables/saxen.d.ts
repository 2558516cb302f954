/** What of saxen is used here: it brings no types. */
declare module "saxen" {
  type Decode = (text: string) => string;

  /** Reads XML that comes in pieces. */
  export class Parser {
    on(
      event: "openTag",
      run: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: "closeTag", run: (name: string) => void): this;
    on(event: "text", run: (text: string, decode: Decode) => void): this;
    on(event: "cdata", run: (text: string) => void): this;
    /** Reads on; throws where it is not XML. */
    write(piece: string): this;
    end(): Error | null;
    stop(): void;
  }
}
