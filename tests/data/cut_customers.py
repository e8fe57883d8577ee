#!/usr/bin/env python3
"""Cuts the simulated customers in tests/data/customers from the synthetic clips.

    tests/data/cut_customers.py MEDIA_FOLDER

MEDIA_FOLDER holds pNN/*.mp4 with a ground truth JSON beside each clip. The clips of one identity
are joined from segments that each begin and end in the exact neutral pose (every head and eye
number of the truth is zero); this script finds those joints, sorts the segments into neutral,
blink and turns by the truth, keeps one of each distinct movement, and writes each as a short H.264
file with a manifest customer.json. Cut there, segments can be played in any order without a jump.

Needs ffmpeg. Documents are written by hand and are not touched.
"""

import json
import pathlib
import shutil
import subprocess
import sys

POSE = ("yaw", "pitch", "roll", "closure_left", "closure_right",
        "gaze_yaw", "gaze_pitch", "tx", "ty", "tz")
CUSTOMERS = {"yang": "p01", "lin": "p02"}
# The first clip has every action; the second adds one more quiet segment.
SOURCES = ("live_blink_left_right", "live_left_blink")
CLIPS = ("p01/live_blink_left_right", "p01/attack_photo_static", "p01/attack_photo_waved",
         "p01/attack_screen_replay", "p01/attack_swap", "p01/two_faces")


def segments(frames):
    """(first, last) of each piece between two neighbouring neutral frames: the joints."""
    neutral = [all(frame[key] == 0 for key in POSE) for frame in frames]
    first = 0
    for i in range(1, len(frames)):
        if neutral[i - 1] and neutral[i]:
            yield first, i - 1
            first = i
    yield first, len(frames) - 1


def kind(piece):
    yaw = max((frame["yaw"] for frame in piece), key=abs)
    if abs(yaw) > 10:
        return "turn-left" if yaw > 0 else "turn-right"
    if max(frame["closure_left"] for frame in piece) > 0.5:
        return "blink"
    return "neutral"


def movement(piece):
    """What tells two segments apart; sensor noise differs per clip and does not count."""
    return tuple(round(frame[key], 1) for frame in piece for key in ("yaw", "pitch", "closure_left"))


def cut(source, first, last, fps, target):
    # Decoded from the start and picked by frame number: seeking could miss the exact neutral frame.
    # No B-frames: the first timestamp is zero and no edit list hides a frame.
    chosen = f"select='between(n,{first},{last})',setpts=N/({fps}*TB)"
    subprocess.run(
        ["ffmpeg", "-v", "error", "-y", "-i", str(source), "-vf", chosen, "-an", "-r", str(fps),
         "-c:v", "libx264", "-preset", "slow", "-crf", "18", "-bf", "0", "-pix_fmt", "yuv420p",
         "-movflags", "+faststart", "-map_metadata", "-1", "-fflags", "+bitexact",
         "-flags:v", "+bitexact", str(target)],
        check=True)


def make_customer(media, identity, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.mp4"):
        old.unlink()
    found = {"neutral": [], "blink": [], "turn-left": [], "turn-right": []}
    seen = set()
    for name in SOURCES:
        truth = json.loads((media / identity / f"{name}.json").read_text())
        for first, last in segments(truth["frames"]):
            piece = truth["frames"][first:last + 1]
            if movement(piece) in seen:
                continue
            seen.add(movement(piece))
            files = found[kind(piece)]
            target = f"{kind(piece)}-{len(files) + 1}.mp4"
            cut(media / identity / f"{name}.mp4", first, last, truth["fps"], folder / target)
            files.append(target)
    manifest = {"obeys": "exactly", **found}
    (folder / "customer.json").write_text(json.dumps(manifest, indent=2) + "\n")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    media = pathlib.Path(sys.argv[1])
    data = pathlib.Path(__file__).resolve().parent
    for name, identity in CUSTOMERS.items():
        make_customer(media, identity, data / "customers" / name)
    # One portrait at the size of a card's chip, one larger: both occur.
    shutil.copyfile(media / "p01/id_photo_card.jpg", data / "customers/yang/portrait.jpg")
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(media / "p02/id_photo.png"), "-q:v", "3",
                    "-bitexact", str(data / "customers/lin/portrait.jpg")], check=True)
    (data / "clips").mkdir(exist_ok=True)
    for clip in CLIPS:
        for end in (".mp4", ".json"):
            source = media / (clip + end)
            shutil.copyfile(source, data / "clips" / source.name)


if __name__ == "__main__":
    main()
