namespace Leeway.Web.Design;

/// <summary>One side of the body: what is drawn, from the farthest to the nearest, and what can be touched.</summary>
public sealed record BodyView(IReadOnlyList<BodyPiece> Pieces, IReadOnlyList<BodyShape> Shapes);

/// <summary>A closed shape of the drawing.</summary>
/// <param name="Look">Its classes: a bank's or the trunk's paper, the brushed shore of a bank, or a seam.</param>
/// <param name="Mirrored">Drawn on the other side of the axis.</param>
public sealed record BodyPiece(string Look, string Path, bool Mirrored = false);

/// <summary>Where a region lies: what of the drawing is touched for it, and the lights that show it is felt there.</summary>
public sealed record BodyShape(string Region, string Touch, IReadOnlyList<BodyLight> Lights);

/// <summary>A soft ellipse: its middle, its reach to the side and down, and its turn in degrees.</summary>
public sealed record BodyLight(int X, int Y, int Across, int Down, int Turn = 0);

/// <summary>
/// The drawing of the body: somebody of no particular kind who sits on the ground. The limbs are two banks, the trunk is the
/// space between them, and what is felt is light in it. Its box is 320 wide and 526 high, and begins 8 above zero. No two touched
/// areas overlap, and each holds a square of 45, which is 45 pixels on a phone of 360. The right arm and leg are one bank and the
/// left are the other, from both sides, so the colours change places when the body turns.
/// </summary>
public static class BodyDrawing
{
    public const string Box = "0 -8 320 526";

    public static readonly BodyView Front = BodyFront.View;

    public static readonly BodyView Back = BodyBack.View;

    internal const string Head =
        "M160 25C168 25 178 26 185 30C192 33 200 39 204 47C209 56 211 69 212 81C213 93 210 107 207 118"
        + "C204 127 201 135 196 142C192 149 186 155 180 159C174 162 167 164 160 164C153 164 146 162 140 159"
        + "C134 155 128 149 124 142C119 135 116 127 113 118C110 107 107 93 108 81C109 69 111 56 116 47C120 39 128 33 135 30"
        + "C142 26 152 25 160 25Z";

    internal const string Arm =
        "M193 196C203 199 212 202 222 206C232 210 244 214 252 221C260 228 267 238 272 248C278 259 280 273 283 286"
        + "C286 299 289 313 290 326C291 337 292 347 291 358C290 370 291 389 285 394C281 397 270 396 266 392"
        + "C261 387 264 372 263 362C262 351 263 339 262 328C261 317 258 305 254 294C250 283 245 271 240 260"
        + "C235 249 229 238 222 228C214 217 203 207 193 196Z";

    internal const string Contour =
        "M163.5 24.6C170.9 25.9 178.8 25.2 185.6 28.4C192.9 32 200.7 38.4 205.4 46.2C210.8 55.2 213.4 69 214.1 80.9"
        + "C214.8 93.1 212.3 107.4 208.9 118.6C206 128.3 200.5 137.2 196.3 144.7C192.9 150.7 187.8 154.6 186.2 160.3"
        + "C184.4 166.2 184.5 173.8 186.2 179.6C187.9 185.3 191 190.8 195.9 194.8C202.2 199.9 213.6 201.2 222.8 205.2"
        + "C232.8 209.5 245 213.1 253.6 220.1C262.2 227 269.2 236.5 274.4 246.8C280.1 258 282.5 272.3 285.5 285.4"
        + "C288.5 298.6 291.2 313 292.4 325.8C293.5 337.1 293.3 348.6 293 358C292.8 365.5 291.1 371.3 291.3 377.9"
        + "C291.5 384.6 293.1 391.3 294 398C292.2 391.4 289.5 384.8 288.7 378.1C287.9 371.5 289.1 365.4 289 358"
        + "C288.9 348.6 288.9 337.4 287.6 326.2C286.2 313.7 283.5 299.5 280.5 286.6C277.5 273.9 275 260 269.6 249.2"
        + "C264.7 239.4 258.4 230.6 250.4 223.9C242.3 217.1 230.8 213.4 221.2 208.8C212 204.5 200.4 202.7 194.1 197.2"
        + "C188.8 192.7 185.5 186.5 183.8 180.4C182 174.1 182.1 166 183.8 159.7C185.5 153.6 190.5 149.5 193.7 143.3"
        + "C197.6 135.7 202.4 127 205.1 117.4C208.1 106.5 210.4 92.9 209.9 81.1C209.4 69.7 207.5 56.5 202.6 47.8"
        + "C198.4 40.3 191.2 34.4 184.4 30.6C178.1 26.9 170.5 26.6 163.5 24.6Z";
}
