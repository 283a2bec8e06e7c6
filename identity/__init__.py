"""Who is who, and what all articles say together: decisions/0008.

Derived from the article graphs and from people's judgements, whatever the order in which they came.
"""
