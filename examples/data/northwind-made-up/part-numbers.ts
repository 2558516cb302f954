/** What customers call products themselves: `[part number, sku, unit or ""]` by customer. */
export const partNumbers: Readonly<Record<string, readonly (readonly [string, string, string])[]>> =
  {
    // The largest buyer numbers all its articles, and buys by the case.
    SAVEA: [
      ["200104", "BEV-101", "CS"],
      ["200117", "BEV-102", "CS"],
      ["200121", "BEV-134", "CS"],
      ["200135", "BEV-143", "CS"],
      ["310008", "DAI-160", "CS"],
      ["310015", "DAI-172", "CS"],
      ["420033", "SWT-162", "CS"],
      ["420041", "SWT-127", "CS"],
      ["530002", "CND-165", "CS"],
      ["640110", "GRN-156", "CS"],
    ],
    // A kitchen writes what stands on its shelves.
    LONEP: [
      ["MOZZ", "DAI-172", "CS"],
      ["HOT-1", "CND-165", "EA"],
      ["Pasta fresca", "GRN-157", "EA"],
      ["K-01", "BEV-143", "EA"],
      ["House red", "BEV-138", "EA"],
    ],
    // A cheese shop: letters for the country, and a number.
    THEBI: [
      ["F-1", "DAI-160", "EA"],
      ["F-2", "DAI-159", "KGM"],
      ["E-1", "DAI-112", "EA"],
      ["N-1", "DAI-133", ""],
      ["N-2", "DAI-169", "KGM"],
      ["I-2", "DAI-132", "EA"],
    ],
    // A bar, by its taps.
    SPLIR: [
      ["Tap 1", "BEV-135", "PK"],
      ["Tap 2", "BEV-167", "CS"],
      ["Tap 3", "BEV-134", "CS"],
    ],
    FURIB: [
      ["1044", "SEA-140", "CS"],
      ["1045", "SEA-145", ""],
      ["1046", "SEA-137", "EA"],
    ],
  };
