<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>countersign::Clerk</name>
    <message numerus="yes">
        <source>Today: was here before, %n time(s)</source>
        <translation>
            <numerusform>Today: was here before, %n time</numerusform>
            <numerusform>Today: was here before, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) wait for a manager&apos;s decision.</source>
        <translation>
            <numerusform>%n visit waits for a manager&apos;s decision.</numerusform>
            <numerusform>%n visits wait for a manager&apos;s decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::FirstRun</name>
    <message numerus="yes">
        <source>A password has at least %n characters. Three or four words are easy to remember.</source>
        <translation>
            <numerusform>A password has at least %n character. Three or four words are easy to remember.</numerusform>
            <numerusform>A password has at least %n characters. Three or four words are easy to remember.</numerusform>
        </translation>
    </message>
</context>
</TS>
